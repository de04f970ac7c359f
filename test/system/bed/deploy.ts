import type { SystemHost } from './host.ts';
import type { Ended } from './program.ts';

/** Releases in the host's origin, /srv/chom.git. The second is broken: its /health/ready answers 500. */
type ReleaseTag = 'v1.0.0' | 'v1.1.0';

/** What chom's own pipeline does on a host: code, dependencies, migrations, caches, and everybody takes up the new code. */
export function deploy(host: SystemHost, release: ReleaseTag): Promise<Ended> {
  return host.ssh(`sudo -n -u www-data -H sh -euc '
    cd /var/www/chom
    git fetch --quiet --tags origin
    git checkout --quiet --force --detach ${release}
    composer install --quiet --no-interaction --no-dev --optimize-autoloader
    php artisan --quiet migrate --force
    php artisan --quiet config:cache
    php artisan --quiet route:cache
    php artisan --quiet view:cache
  ' && sudo -n systemctl restart php8.2-fpm chom-queue-default chom-queue-emails`);
}
