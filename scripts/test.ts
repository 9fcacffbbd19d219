import { command, OperatorError, say } from './support/operator.ts';
import { listenForStop } from './support/stop-signals.ts';
import { type Outcome, type Stage, stages } from './test/stages.ts';

await command(async () => {
  const { signal } = listenForStop();
  const fast = process.argv.includes('--fast');
  const total = { passed: 0, failed: 0 };
  for (const stage of stages.filter((candidate) => candidate.fast || !fast)) {
    const started = performance.now();
    const { passed, failed, output } = await attempt(stage, signal);
    if (signal.aborted) return 130;
    if (failed > 0) say(output.trimEnd());
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${failed > 0 ? '✗' : '✓'} ${stage.name}: ${passed} passed, ${failed} failed (${seconds} s)`);
    total.passed += passed;
    total.failed += failed;
  }
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

// A stage that cannot even run is one failure, and the others still tell what they know.
async function attempt(stage: Stage, signal: AbortSignal): Promise<Outcome> {
  try {
    return await stage.run(signal);
  } catch (error) {
    const output =
      error instanceof OperatorError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? '')
          : String(error);
    return { passed: 0, failed: 1, output };
  }
}
