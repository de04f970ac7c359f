<?php

namespace App\Http;

/** Every answer says which release gave it. */
class NameRelease
{
    public function handle($request, $next)
    {
        $response = $next($request);
        $response->headers->set('X-Release', config('app.release'));

        return $response;
    }
}
