/** A PC and the recovery keys saved for it, as the directory describes them. Nothing here is secret. */
export interface Device {
  /** Entra's *device id* (not the object id): what a recovery key's `deviceId` names. */
  readonly id: string
  readonly name: string
  /** Such as "Latitude 7440"; often unknown. */
  readonly model?: string | undefined
  /** ISO 8601; a coarse signal. */
  readonly lastSeen?: string | undefined
  /** As Intune last heard it; `undefined` where nobody told. */
  readonly encrypted?: boolean | undefined
}

export type Volume = 'operatingSystem' | 'data' | 'removable' | 'unknown'

/** An escrowed recovery key without its digits. */
export interface RecoveryKeyInfo {
  /** The full Key ID, upper case with dashes, such as `4290B6C0-B17A-497A-8552-272CC30E80D4`. */
  readonly keyId: string
  readonly volume: Volume
  /** When it was saved, ISO 8601. */
  readonly saved: string
  readonly device: Device
}

/** What looks like a PC’s name in somebody’s words: capitals with a digit, and a dash in between, such as `LAPTOP-7Q2`; at most three. */
export const pcNamesIn = (words: string): readonly string[] => [...new Set(words.match(/\b(?=[A-Z0-9-]*\d)[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+\b/g))].filter(name => !/^E-FVE|^KB/.test(name)).slice(0, 3)
