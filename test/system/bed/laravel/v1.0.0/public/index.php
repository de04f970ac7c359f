<?php

use Illuminate\Contracts\Http\Kernel;
use Illuminate\Http\Request;

$closed = __DIR__ . '/../storage/framework/maintenance.php';
if (file_exists($closed)) {
    require $closed;
}
require __DIR__ . '/../vendor/autoload.php';
$kernel = (require __DIR__ . '/../bootstrap/app.php')->make(Kernel::class);
$response = $kernel->handle($request = Request::capture())->send();
$kernel->terminate($request, $response);
