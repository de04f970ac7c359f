<?php

namespace App\Http;

use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Redis;

/** Broken, as releases are: it asks for a column that the release's migration calls differently. */
class Readiness
{
    public function __invoke()
    {
        $users = DB::table('users')->whereNotNull('phone_number')->count();
        Redis::connection()->ping();

        return response()->json(['status' => 'ok', 'release' => config('app.release'), 'users' => $users]);
    }
}
