import { githubRunner, printText, readInputs, reportFailure } from '@failback/action';
import { loadPostState } from './post-state.ts';

const state = loadPostState(githubRunner);
if (state.main === 'running' && state.record !== '') {
  try {
    const inputs = readInputs('emergency-rollback', githubRunner);
    const { watchToTheEnd } = await import('./watch-to-the-end.ts');
    await watchToTheEnd(inputs, state, { runner: githubRunner, env: process.env });
  } catch (error) {
    reportFailure(error, githubRunner);
    printText('The hosts end by themselves. Follow them with: failback status', githubRunner);
  }
}
