/** Aborted by the first signal to stop; a second one forces. */
export type StopSignals = { signal: AbortSignal; onForce(force: () => void): void };

const ECHO_MS = 1000;

export function listenForStop(): StopSignals {
  const stopping = new AbortController();
  let force: () => void = () => process.exit(130);
  let first = 0;
  const onSignal = () => {
    if (!stopping.signal.aborted) {
      first = Date.now();
      stopping.abort();
    } else if (Date.now() - first > ECHO_MS) {
      // One Ctrl-C arrives several times: from the terminal, from npm and from bootstrap.
      force();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, onSignal);
  // Started by bootstrap, or by npm through it: when either is killed, nobody could stop us any more.
  const lostParent = () => stopping.abort();
  process.once('disconnect', lostParent);
  process.channel?.unref();
  return {
    signal: stopping.signal,
    onForce: (callback) => {
      force = callback;
    },
  };
}
