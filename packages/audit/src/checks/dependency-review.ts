import { judgeProgram } from '../judge-program.ts';
import type { Check } from './check.ts';

export const dependencyReview: Check = {
  id: 'dependency-review',
  source: 'Pre-flight plan, 3.2',
  modes: ['readiness'],
  unknown: 'informs',
  look: ({ reviews }) => reviews.map(judgeProgram),
};
