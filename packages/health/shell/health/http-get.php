<?php
// One GET for hosts without curl. Arguments: url, connect ("address:port" or "-"), header file or "-", milliseconds, folder.
// Leaves `headers` and `body` in the folder and prints "answered", "silent WHY" or "unmeasured WHY".
[, $url, $connect, $extra, $milliseconds, $folder] = $argv;
const BODY_LIMIT = 1024 * 1024;

function finish(string $word): void
{
    echo str_replace(["\r", "\n"], ' ', $word), "\n";
    exit(0);
}

$deadline = microtime(true) + $milliseconds / 1000;
$parts = parse_url($url);
$headers = ['User-Agent: failback', 'Accept: */*', 'Cache-Control: no-cache', 'Connection: close'];
if ($extra !== '-') {
    $headers = array_merge($headers, file($extra, FILE_IGNORE_NEW_LINES | FILE_SKIP_EMPTY_LINES));
}
$address = $url;
if ($connect !== '-') {
    $headers[] = 'Host: ' . $parts['host'] . (isset($parts['port']) ? ':' . $parts['port'] : '');
    $address = $parts['scheme'] . '://' . $connect . ($parts['path'] ?? '/') . (isset($parts['query']) ? '?' . $parts['query'] : '');
}
$context = stream_context_create([
    'http' => [
        'header' => $headers,
        'protocol_version' => 1.1,
        'follow_location' => 0,
        'ignore_errors' => true,
        'timeout' => $milliseconds / 1000,
    ],
    'ssl' => ['peer_name' => trim($parts['host'], '[]')],
]);
$said = [];
set_error_handler(static function (int $level, string $message) use (&$said): bool {
    $said[] = $message;
    return true;
});
$stream = fopen($address, 'rb', false, $context);
if ($stream === false) {
    $why = implode('; ', $said);
    $unmeasured = preg_match('/getaddrinfo|ssl|crypto|certificate|wrapper|unreachable/i', $why) === 1;
    finish(($unmeasured ? 'unmeasured ' : 'silent ') . $why);
}
$lines = array_filter(stream_get_meta_data($stream)['wrapper_data'], 'is_string');
file_put_contents("$folder/headers", implode("\r\n", $lines) . "\r\n\r\n");
$promised = null;
foreach ($lines as $line) {
    if (preg_match('/^content-length:\s*(\d+)/i', $line, $match) === 1) {
        $promised = (int) $match[1];
    }
}
$body = fopen("$folder/body", 'wb');
$read = 0;
while (!feof($stream) && $read < BODY_LIMIT) {
    $left = $deadline - microtime(true);
    if ($left <= 0) {
        finish("silent no complete answer within $milliseconds ms");
    }
    stream_set_timeout($stream, (int) $left, (int) (fmod($left, 1) * 1e6));
    $chunk = fread($stream, min(65536, BODY_LIMIT - $read));
    if ($chunk === false || ($chunk === '' && stream_get_meta_data($stream)['timed_out'])) {
        finish("silent no complete answer within $milliseconds ms");
    }
    fwrite($body, $chunk);
    $read += strlen($chunk);
}
finish($promised !== null && $read < min($promised, BODY_LIMIT) ? 'silent the answer was cut off' : 'answered');
