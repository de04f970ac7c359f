<?php

// Broken, as releases are: it needs a class that no dependency of this release brings, so that not even artisan starts.
return (new Chom\Vault\Application(dirname(__DIR__)))->application();
