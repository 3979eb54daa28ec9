/** An expected failure: its message is shown to whoever asked. */
export class Refusal extends Error {
  name = 'Refusal';
}
