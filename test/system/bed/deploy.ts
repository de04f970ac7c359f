import type { SystemHost } from './host.ts';
import type { Ended } from './program.ts';

/** Releases in the host's origin, /srv/chom.git. v1.1.0 is broken: its /health/ready answers 500. v1.2.0 cannot even boot. */
export type ReleaseTag = 'v1.0.0' | 'v1.1.0' | 'v1.2.0';

const CODE = `
    cd /var/www/chom
    git fetch --quiet --tags origin
    git checkout --quiet --force --detach`;
const INSTALL = 'composer install --quiet --no-interaction --no-dev --optimize-autoloader';
const RESTART = 'sudo -n systemctl restart php8.2-fpm chom-queue-default chom-queue-emails';

/** What chom's own pipeline does on a host: code, dependencies, migrations, caches, and everybody takes up the new code. */
export function deploy(host: SystemHost, release: ReleaseTag): Promise<Ended> {
  return host.ssh(`sudo -n -u www-data -H sh -euc '${CODE} ${release}
    ${INSTALL}
    php artisan --quiet migrate --force
    php artisan --quiet config:cache
    php artisan --quiet route:cache
    php artisan --quiet view:cache
  ' && ${RESTART}`);
}

/** A pipeline that asks artisan nothing, and so brings out even a release that cannot boot. */
export function deployUnasked(host: SystemHost, release: ReleaseTag): Promise<Ended> {
  return host.ssh(`sudo -n -u www-data -H sh -euc '${CODE} ${release}
    ${INSTALL} --no-scripts
    rm -f bootstrap/cache/*.php
  ' && ${RESTART}`);
}
