/** The Key ID: what it looks like, how people mistype it, and which escrowed key it names. */

/** What a person's text holds where a Key ID was hoped for. A `keyId` is 8 to 32 upper-case hexadecimal digits without dashes. */
export type KeyIdReading =
  | { readonly type: 'keyId', readonly keyId: string }
  /** Letters that hexadecimal has not were read as the digits they resemble (O I l S Z G). Ask, never assume. */
  | { readonly type: 'lookAlike', readonly typed: string, readonly keyId: string }
  | { readonly type: 'tooShort', readonly typed: string }
  | { readonly type: 'serialNumber', readonly typed: string }
  /** Formed like a Key ID and not hexadecimal: BitLocker shows no such thing. */
  | { readonly type: 'notHexadecimal', readonly typed: string }
  /** The 48 digits themselves. They are not carried along. */
  | { readonly type: 'recoveryKey' }
  | { readonly type: 'none' }
