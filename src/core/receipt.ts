/** Proof that an audit entry was durably written. Only an audit log makes one; reading a key demands one. */
export class Receipt {
  readonly #entry: string
  readonly #subject: string
  #spent = false

  private constructor(entry: string, subject: string) {
    this.#entry = entry
    this.#subject = subject
  }

  /** The audit entry's sequence number, as text. */
  get entry(): string {
    return this.#entry
  }

  /** Whether the entry was written about this subject (a full Key ID): a receipt for one key does not open another. */
  covers(subject: string): boolean {
    return this.#subject === subject
  }

  /** Whether it may open this subject now: it covers it, and opened nothing before. One entry in the log is one reading. */
  spend(subject: string): boolean {
    if (this.#spent || !this.covers(subject)) return false
    this.#spent = true
    return true
  }

  /** For implementations of `AuditLog` only; the architecture test lists the callers. */
  static issue(entry: string, subject: string): Receipt {
    return new Receipt(entry, subject)
  }
}
