#!/usr/bin/env node
import { entries } from '../bundle/index.js';

await entries['cli']();
