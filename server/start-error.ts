/** A reason the product cannot start that its operator can act on: shown as one line, without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}
