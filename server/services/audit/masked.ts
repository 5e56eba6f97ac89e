/** A value that the audit log shows in part. Whether it changed is found in the whole of it, which is not stored. */
export class Masked {
  constructor(
    readonly value: string,
    readonly shown: string,
  ) {}
}

/** A value that is not shown. */
export function hide(value: unknown): Masked | null {
  return value === null || value === undefined ? null : new Masked(JSON.stringify(value), '…')
}

/** An email address of which only the first letter and the domain are shown. */
export function maskEmail(email: string): Masked {
  return new Masked(email, `${email.slice(0, 1)}…${email.slice(email.lastIndexOf('@'))}`)
}

/** A URL of which credentials and the query are not shown. */
export function maskUrl(url: string): Masked {
  const { origin, pathname, search } = new URL(url)
  return new Masked(url, origin + pathname + (search && '?…'))
}
