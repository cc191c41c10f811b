// Everything that `npm test` checks. All steps run, also behind a failed one, and the end tells which failed.
import { npm } from './run.mjs';

const started = performance.now();
const failed = [];

// The first step builds what the others look at. The tests use every core themselves.
await runStep('check:generated');
await Promise.all([
  runSteps(['check:lint']),
  runSteps(['check:types', 'check:typed', 'check:format', 'check:unused', 'check:package']),
]);
await runStep('check:tests', { live: true });

console.log(
  `\n${failed.length === 0 ? 'Everything passed' : `FAILED: ${failed.join(', ')}`} (${secondsSince(started)})`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function runSteps(names) {
  for (const name of names) await runStep(name);
}

async function runStep(name, options) {
  const stepStarted = performance.now();
  const { code, output } = await npm(['run', '--silent', name], options);
  if (code !== 0) failed.push(name);
  console.log(code === 0 ? `✓ ${name} (${secondsSince(stepStarted)})` : `${output}✗ ${name}`);
}

function secondsSince(time) {
  return `${((performance.now() - time) / 1000).toFixed(1)} s`;
}
