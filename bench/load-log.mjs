// `node --import ./bench/load-log.mjs PROGRAM` with BENCH_LOAD_LOG=FILE: FILE gets the address of each module it loads.
import { register } from 'node:module';

register('./load-log-hooks.mjs', import.meta.url, { data: process.env.BENCH_LOAD_LOG });
