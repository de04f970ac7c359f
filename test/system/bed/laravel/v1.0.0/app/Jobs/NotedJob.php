<?php

namespace App\Jobs;

use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Bus\Dispatchable;
use Illuminate\Queue\InteractsWithQueue;

/** Notes its begin and its end, with the release that ran it, so that a test sees whether it was cut off or ran twice. */
class NotedJob implements ShouldQueue
{
    use Dispatchable;
    use InteractsWithQueue;
    use Queueable;

    public $number;
    public $seconds;

    public function __construct($number, $seconds)
    {
        $this->number = $number;
        $this->seconds = $seconds;
    }

    public function handle()
    {
        $this->note('begin');
        // Not sleep(): a SIGTERM would cut that short, and with it the work that a drain must wait for.
        $end = microtime(true) + $this->seconds;
        while (microtime(true) < $end && !file_exists(storage_path('logs/jobs-may-end'))) {
            usleep(20000);
            clearstatcache();
        }
        $this->note('end');
    }

    private function note($event)
    {
        $line = "$event {$this->number} " . config('app.release') . "\n";
        file_put_contents(storage_path('logs/jobs.log'), $line, FILE_APPEND | LOCK_EX);
    }
}
