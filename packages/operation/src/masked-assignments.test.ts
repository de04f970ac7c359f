import { expect, test } from 'vitest';
import { maskedAssignments } from './masked-assignments.ts';

test.each([
  ['DB_PASSWORD=sesame next', 'DB_PASSWORD=*** next'],
  ['"api_key": "sesame",', '"api_key": "***",'],
  ['php artisan down --secret=sesame', 'php artisan down --secret=***'],
  ['php artisan down --secret sesame --retry 60', 'php artisan down --secret *** --retry 60'],
  ['login --token -q', 'login --token -q'],
  ['X-Bypass: sesame', 'X-Bypass: ***'],
  ['Set-Cookie: laravel_maintenance=sesame; path=/', 'Set-Cookie: ***; path=/'],
  [
    'You may bypass maintenance mode via [https://shop.example.com/sesame-4711].',
    'You may bypass maintenance mode via [https://shop.example.com/***].',
  ],
  ['Authorization: Bearer sesame', 'Authorization: Bearer ***'],
  ['mysql://shop:sesame@db.example.com/shop', 'mysql://shop:***@db.example.com/shop'],
  ['GET /health answered 500', 'GET /health answered 500'],
])('%j is shown as %j', (said, shown) => {
  expect(maskedAssignments(said)).toBe(shown);
});
