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

/** An email address of which only the domain is shown. */
export function maskEmail(email: string): Masked {
  return new Masked(email, `…${email.slice(email.lastIndexOf('@'))}`)
}

/** A URL of which only the origin is shown: the path of some is a secret. */
export function maskUrl(url: string): Masked {
  const { origin, pathname, search } = new URL(url)
  return new Masked(url, pathname + search === '/' ? origin : `${origin}/…`)
}
