import type { Actor } from './accounts/schema.ts';

type ActorFields =
  Omit<Actor, never> extends infer Fields
    ? { [Key in keyof Fields as Key extends string ? Key : never]: Fields[Key] }
    : never;

/** The one place that brands an actor; who may import it is checked by the import rules. */
export function actorFrom(fields: ActorFields): Actor {
  return fields as Actor;
}
