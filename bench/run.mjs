// `npm run bench [-- orchestration | startup | backup]`: measures, prints, never judges. What is measured is built afresh.
import '../scripts/typescript.mjs';

const benches = {
  orchestration: async () => (await import('./orchestration.ts')).orchestration(),
  backup: async () => (await import('./backup.ts')).backup(),
  startup: async () => (await import('./startup.ts')).startup(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}; none means all.`,
  );
  process.exit(2);
}
try {
  const { machineLine } = await import('./machine.ts');
  console.log(machineLine());
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) await benches[name]();
} catch (error) {
  console.error(`The bench could not run: ${error.message}`);
  process.exit(1);
}
