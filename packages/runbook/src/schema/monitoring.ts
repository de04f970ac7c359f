import { secret } from './secret.ts';
import { section } from './section.ts';
import { url } from './texts.ts';

export const monitoringSection = section('Where measurements are asked.', {
  prometheus: section('A Prometheus server.', {
    url: url('Address of the server.'),
    token: secret('Bearer token.').optional(),
  }).optional(),
  datadog: section('Datadog.', { key: secret('API key.') }).optional(),
});
