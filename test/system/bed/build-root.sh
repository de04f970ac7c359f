#!/bin/sh
# build-root.sh FOLDER: makes the root file system of a host: Debian 12 with systemd, OpenSSH, sudo, nginx, PHP-FPM, MariaDB,
# Redis, and the application chom, v1.0.0 deployed, migrated, with its workers enabled. FOLDER must not exist.
set -eu
root=$1
here=$(cd "$(dirname "$0")" && pwd)
app=/var/www/chom
export DEBIAN_FRONTEND=noninteractive LC_ALL=C

base=systemd,systemd-sysv,libpam-systemd,dbus,iproute2,procps,openssh-server,sudo,cron,ca-certificates,curl,git,unzip
services=nginx-light,mariadb-server,redis-server,zstd
php=php8.2-cli,php8.2-fpm,php8.2-mysql,php8.2-redis,php8.2-mbstring,php8.2-xml,php8.2-curl,php8.2-intl,php-laravel-framework,composer

inside() { chroot "$root" "$@"; }
as_web() { inside runuser -u www-data -- env HOME=/var/www "$@"; }

install_debian() {
    set -- --quiet --variant=apt --include="$base,$services,$php" bookworm "$root"
    # The machine's own sources are the ones that are known to answer, where they are for the same Debian.
    if grep -qs '^VERSION_CODENAME=bookworm$' /etc/os-release && ls /etc/apt/sources.list.d/*.sources >/dev/null 2>&1; then
        set -- "$@" /etc/apt/sources.list.d/*.sources
    else
        set -- --keyring=/usr/share/keyrings/debian-archive-keyring.gpg "$@" http://deb.debian.org/debian
    fi
    mmdebstrap "$@"
    : >"$root/etc/machine-id"
    # Each host gets its own at its first boot; and without a resolver nothing waits for one.
    rm -f "$root"/etc/ssh/ssh_host_* "$root/etc/resolv.conf"
    : >"$root/etc/resolv.conf"
    echo '127.0.0.1 localhost' >"$root/etc/hosts"
    inside systemctl --quiet mask apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service
}

add_people() {
    inside useradd --create-home --shell /bin/bash --groups www-data deploy
    inside usermod --password '*' deploy
    install -d -m 0700 "$root/home/deploy/.ssh"
    inside chown deploy: /home/deploy/.ssh
    inside chown www-data: /var/www
    inside install -d -o deploy -m 0700 /var/lib/failback
    cat >"$root/etc/sudoers.d/deploy" <<'END'
deploy ALL=(root) NOPASSWD: /usr/bin/systemctl
deploy ALL=(www-data) NOPASSWD: ALL
END
    chmod 0440 "$root/etc/sudoers.d/deploy"
    printf 'MaxStartups 100\nUseDNS no\n' >"$root/etc/ssh/sshd_config.d/bed.conf"
}

in_source() { as_web git -C /srv/source "$@"; }

# Makes the bare repository with one tag for each folder of laravel/, each on top of the one before.
add_origin() {
    inside install -d -o www-data /srv/source
    in_source init --quiet --initial-branch=main
    for release in v1.0.0 v1.1.0 v1.2.0; do
        cp -R "$here/laravel/$release/." "$root/srv/source/"
        inside chown -R www-data: /srv/source
        as_web composer --working-dir=/srv/source update --quiet --no-install --no-interaction
        in_source add --all
        in_source -c user.name=Bed -c user.email=bed@example.com commit --quiet -m "Release $release"
        in_source tag "$release"
    done
    inside install -d -o www-data /srv/chom.git
    as_web git clone --quiet --bare /srv/source /srv/chom.git
    rm -rf "$root/srv/source"
}

deploy_app() {
    # The code is www-data's; deploy, who is in its group and logs in, keeps failback's pin beside it.
    inside install -d -o www-data -g www-data -m 2775 "$app"
    as_web git clone --quiet -c advice.detachedHead=false --branch v1.0.0 /srv/chom.git "$app"
    cat >"$root$app/.env" <<END
APP_ENV=production
APP_KEY=base64:$(head -c 32 /dev/urandom | base64)
DB_DATABASE=chom
DB_USERNAME=chom
DB_PASSWORD=secret
END
    inside chown www-data: "$app/.env"
    chmod 0640 "$root$app/.env"
    as_web composer --working-dir="$app" install --quiet --no-interaction --no-dev --optimize-autoloader
    for cache in config:cache route:cache view:cache; do as_web php "$app/artisan" --quiet "$cache"; done
}

# MariaDB runs here for a moment, alone on its socket, to take the schema.
fill_database() {
    inside install -d -o mysql /run/mysqld
    unshare --pid --fork --kill-child chroot "$root" mariadbd --user=mysql --skip-networking >"$root/var/log/bed-mariadb.log" 2>&1 &
    database=$!
    tries=0
    until inside mariadb-admin --silent ping >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || { cat "$root/var/log/bed-mariadb.log" >&2; exit 1; }
        sleep 0.1
    done
    inside mariadb -e "create database chom; create user chom@localhost identified by 'secret'; grant all on chom.* to chom@localhost"
    as_web php "$app/artisan" --quiet migrate --force
    inside mariadb chom -e "insert into users (name) values ('Ada'), ('Grace')"
    inside mariadb-admin shutdown
    wait "$database"
}

add_services() {
    cat >"$root/etc/nginx/sites-available/default" <<END
server {
    listen 80 default_server;
    root $app/public;
    location / { try_files \$uri /index.php?\$query_string; }
    location ~ \.php\$ {
        include fastcgi_params;
        fastcgi_pass unix:/run/php/php8.2-fpm.sock;
        fastcgi_param SCRIPT_FILENAME \$document_root\$fastcgi_script_name;
    }
}
END
    for queue in default emails; do
        cat >"$root/etc/systemd/system/chom-queue-$queue.service" <<END
[Unit]
Description=Worker of chom's queue $queue
After=redis-server.service mariadb.service
StartLimitIntervalSec=0

[Service]
User=www-data
WorkingDirectory=$app
ExecStart=/usr/bin/php artisan queue:work redis --queue=$queue --sleep=1 --tries=1
Restart=always
RestartSec=1
TimeoutStopSec=30

[Install]
WantedBy=multi-user.target
END
        inside systemctl --quiet enable "chom-queue-$queue"
    done
}

install_debian
add_people
add_origin
deploy_app
fill_database
add_services
