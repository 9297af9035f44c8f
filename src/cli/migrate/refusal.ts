/** Why a command does not begin, as the sentence `cli:move.<key>`; nothing was changed. */
export class Refusal extends Error {
  constructor(
    readonly key: string,
    readonly values: { readonly [name: string]: string | number } = {},
  ) {
    super(key);
    this.name = 'Refusal';
  }
}
