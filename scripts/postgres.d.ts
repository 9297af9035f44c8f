/** The folder with PostgreSQL's programs; undefined if there is none on this machine. */
export function postgresPrograms(): string | undefined;

/**
 * What to start for a server on 127.0.0.1 and this port, on what is in the folder; makes the folder if it is not there. `ready`: it answers,
 * which comes after it listens. Rejects where PostgreSQL is not on this machine.
 */
export function preparePostgres(
  folder: string,
  port: number,
): Promise<{
  readonly file: string;
  readonly args: readonly string[];
  readonly options: { readonly cwd: string; readonly uid?: number };
  readonly url: string;
  readonly ready: () => Promise<boolean>;
}>;
