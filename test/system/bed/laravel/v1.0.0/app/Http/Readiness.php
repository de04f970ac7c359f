<?php

namespace App\Http;

use Illuminate\Support\Facades\DB;
use Illuminate\Support\Facades\Redis;

class Readiness
{
    public function __invoke()
    {
        $users = DB::table('users')->count();
        Redis::connection()->ping();

        return response()->json(['status' => 'ok', 'release' => config('app.release'), 'users' => $users]);
    }
}
