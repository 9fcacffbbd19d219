/** The same work, begun only when the one before has ended. */
export function inTurn<Input, Value>(
  work: (input: Input) => Promise<Value>,
): (input: Input) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const mine = last.then(
      () => work(input),
      () => work(input),
    );
    last = mine;
    return mine;
  };
}
