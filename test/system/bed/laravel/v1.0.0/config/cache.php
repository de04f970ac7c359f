<?php

return [
    'default' => 'redis',
    'prefix' => 'chom_cache',
    'stores' => ['redis' => ['driver' => 'redis', 'connection' => 'cache']],
];
