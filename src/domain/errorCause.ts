/** The codes that the recovery screen shows under its Alt key, and what each says about the cause. */

/** From Windows 11 24H2 on. Source: Microsoft Learn, "BitLocker preboot recovery screen". Windows itself has `FVE_E_` codes: another family. */
export const errorCodes = [
  'E_FVE_USER_REQUESTED_RECOVERY', 'E_FVE_BOOT_DEBUG_ENABLED', 'E_FVE_CI_DISABLED', 'E_FVE_DEVICE_LOCKEDOUT', 'E_FVE_DEVICE_LOCKOUT_MISMATCH',
  'E_FVE_BAD_CODE_ID', 'E_FVE_BAD_CODE_OPTION', 'E_FVE_TPM_DISABLED', 'E_FVE_TPM_INVALIDATED', 'E_FVE_BAD_SRK', 'E_FVE_TPM_NOT_DETECTED',
  'E_MATCHING_PCRS_TPM_FAILURE', 'E_FVE_TPM_FAILURE', 'E_FVE_PCR_MISMATCH', 'E_FVE_SECUREBOOT_DISABLED', 'E_FVE_SECUREBOOT_CHANGED',
  'E_FVE_RECOVERY_ERROR_UNKNOWN'
] as const
export type ErrorCode = typeof errorCodes[number]

/** Why the PC asks. Some causes have no code and are only told. */
export type Cause =
  | 'media' | 'secureBoot' | 'firmware' | 'hardware' | 'bootFiles' | 'tpm' | 'lockout' | 'userRequest' | 'update' | 'moved' | 'power' | 'policy' | 'unknown'

/** The likeliest cause. A PCR mismatch can also be a firmware update, but bootable media are named first, and are quickly looked for. */
export const causeOf: Record<ErrorCode, Cause> = {
  E_FVE_USER_REQUESTED_RECOVERY: 'userRequest',
  E_FVE_BOOT_DEBUG_ENABLED: 'bootFiles',
  E_FVE_CI_DISABLED: 'bootFiles',
  E_FVE_DEVICE_LOCKEDOUT: 'lockout',
  E_FVE_DEVICE_LOCKOUT_MISMATCH: 'lockout',
  E_FVE_BAD_CODE_ID: 'bootFiles',
  E_FVE_BAD_CODE_OPTION: 'bootFiles',
  E_FVE_TPM_DISABLED: 'tpm',
  E_FVE_TPM_INVALIDATED: 'tpm',
  E_FVE_BAD_SRK: 'tpm',
  E_FVE_TPM_NOT_DETECTED: 'tpm',
  E_MATCHING_PCRS_TPM_FAILURE: 'tpm',
  E_FVE_TPM_FAILURE: 'tpm',
  E_FVE_PCR_MISMATCH: 'media',
  E_FVE_SECUREBOOT_DISABLED: 'secureBoot',
  E_FVE_SECUREBOOT_CHANGED: 'firmware',
  E_FVE_RECOVERY_ERROR_UNKNOWN: 'unknown'
}

/** May be undone without a key: the medium removed, Secure Boot switched on again. */
export const curable: ReadonlySet<Cause> = new Set<Cause>(['media', 'secureBoot'])

/** Do not come about by themselves: somebody tried passwords, or switched off what keeps foreign code out. Perhaps its owner, perhaps not. */
export const suspicious: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'E_FVE_DEVICE_LOCKEDOUT', 'E_FVE_DEVICE_LOCKOUT_MISMATCH', 'E_FVE_BOOT_DEBUG_ENABLED', 'E_FVE_CI_DISABLED'
])
