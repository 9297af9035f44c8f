/** An error with which a command is answered, as MongoDB answers it. */
export class CommandError extends Error {
  constructor(
    readonly code: number,
    readonly codeName: string,
    message: string,
    /** Further fields of the answer, such as keyPattern of a duplicate key. */
    readonly more: { readonly [field: string]: unknown } = {},
  ) {
    super(message);
  }
}

/** What a real server may know and the double does not: it is refused, and counted, so that no test rests on it. */
export class UnknownToDouble extends CommandError {
  constructor(what: string, code = 2, codeName = 'BadValue') {
    super(code, codeName, `the double does not know ${what}`);
  }
}
