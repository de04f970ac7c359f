<?php

return ['driver' => 'array', 'lifetime' => 120, 'cookie' => 'chom', 'path' => '/', 'lottery' => [0, 100]];
