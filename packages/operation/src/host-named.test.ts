import { RemoteError } from '@failback/runbook';
import { expect, test } from 'vitest';
import { smallEnvironment } from '../../runbook/test/small-environment.ts';
import { hostNamed } from './host-named.ts';

const environment = smallEnvironment();

test('a host that a plan names and the runbook no longer has is not a defect but a host to put back', () => {
  expect(() => hostNamed(environment, 'app2')).toThrow(RemoteError);
  expect(() => hostNamed(environment, 'app2')).toThrow(
    'host app2: the operation also holds app2, which the runbook no longer has. Mend: put app2 back under environments.production.hosts',
  );
});
