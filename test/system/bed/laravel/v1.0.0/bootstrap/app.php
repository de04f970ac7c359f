<?php

$app = new Illuminate\Foundation\Application(dirname(__DIR__));
foreach ([
    Illuminate\Contracts\Http\Kernel::class => App\Http\Kernel::class,
    Illuminate\Contracts\Console\Kernel::class => App\Console\Kernel::class,
    Illuminate\Contracts\Debug\ExceptionHandler::class => App\Exceptions\Handler::class,
] as $contract => $ours) {
    $app->singleton($contract, $ours);
}

return $app;
