<?php

use App\Jobs\NotedJob;
use Illuminate\Support\Facades\Artisan;

Artisan::command('jobs:push {count} {--seconds=0} {--queue=default}', function () {
    foreach (range(1, (int) $this->argument('count')) as $number) {
        NotedJob::dispatch($number, (float) $this->option('seconds'))->onQueue($this->option('queue'));
    }
});
