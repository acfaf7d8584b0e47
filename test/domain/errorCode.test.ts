/** Which code people mean when they type one from the screen, and which words are none. */
import fc from 'fast-check'
import { causeOf, curable, errorCodes, readErrorCode, suspicious, type ErrorCode } from '../../src/domain/errorCode'

const words = (code: ErrorCode): string => code.replace(/^E_(?:FVE_)?/, '')
const someCode = fc.constantFrom(...errorCodes)

describe('a code is read', () => {
  test.each(errorCodes)('%s, with any separators or none, and in any case', code => {
    for (const separator of ['_', ' ', '-', '.', '', ' _ ', '\\_', '–']) {
      const typed = code.replaceAll('_', separator)
      for (const text of [typed, typed.toLowerCase(), `It says ${typed}.`, `error code: ${typed.toLowerCase()}, what now?`, `${typed}とは`, `4290B6C0 ${typed}`]) {
        expect([text, readErrorCode(text)]).toEqual([text, code])
      }
    }
  })

  test.each(errorCodes)('%s, without its prefix or with another one', code => {
    for (const prefix of ['FVE_', 'FVE_E_', 'E_', '', 'EFVE_', 'EFVE ', 'fve e ', 'E-FVE-', 'E_FVE ', 'E FVE: ']) {
      expect([prefix, readErrorCode(`it shows ${prefix}${words(code)} on the screen`)]).toEqual([prefix, code])
    }
  })

  test.each<[string, ErrorCode]>([
    ['E_FVE_SECURBOOT_DISABELD', 'E_FVE_SECUREBOOT_DISABLED'],
    ['e_fve_pcr_missmatch', 'E_FVE_PCR_MISMATCH'],
    ['EFVEPCRMISMATCH', 'E_FVE_PCR_MISMATCH'],
    ['efve pcr mismatch', 'E_FVE_PCR_MISMATCH'],
    ['efvepcr mismatch', 'E_FVE_PCR_MISMATCH'],
    ['E FVE PCR MIS MATCH', 'E_FVE_PCR_MISMATCH'],
    ['e fve secure boot disabled', 'E_FVE_SECUREBOOT_DISABLED'],
    ['E_FVE_SECURE_BOOT_CHANGED', 'E_FVE_SECUREBOOT_CHANGED'],
    ['E_EVF_PCR_MISMATCH', 'E_FVE_PCR_MISMATCH'],
    ['E_FUE_TPM_FA1LURE', 'E_FVE_TPM_FAILURE'],
    ['E_FVE_B00T_DEBUG_ENABLED', 'E_FVE_BOOT_DEBUG_ENABLED'],
    ['E_FVE_TPM_lNVALlDATED', 'E_FVE_TPM_INVALIDATED'],
    ['e_fve_device_locked_out', 'E_FVE_DEVICE_LOCKEDOUT'],
    ['e fve device lockedout, und ein Feld', 'E_FVE_DEVICE_LOCKEDOUT'],
    ['E_MATCHNG_PCRS_TMP_FAILURE', 'E_MATCHING_PCRS_TPM_FAILURE'],
    ['Ｅ＿ＦＶＥ＿ＢＡＤ＿ＳＲＫ', 'E_FVE_BAD_SRK'],
    ['pcr mismatch', 'E_FVE_PCR_MISMATCH'],
    ['there is a pcr mismatch, whatever that is', 'E_FVE_PCR_MISMATCH'],
    ['prc mismatch on screen', 'E_FVE_PCR_MISMATCH'],
    ['something about PCR7 mismatch', 'E_FVE_PCR_MISMATCH'],
    ['bad srk??', 'E_FVE_BAD_SRK'],
    ['secure boot disabled', 'E_FVE_SECUREBOOT_DISABLED'],
    ['it says secure boot disabled', 'E_FVE_SECUREBOOT_DISABLED'],
    ['i get error code secure boot changed since the update', 'E_FVE_SECUREBOOT_CHANGED'],
    ['TPM not detected', 'E_FVE_TPM_NOT_DETECTED'],
    ['the code is: user requested recovery', 'E_FVE_USER_REQUESTED_RECOVERY'],
    ['category TPM, code E_FVE_TPM_DISABLED', 'E_FVE_TPM_DISABLED'],
    ['my PC (LAPTOP-7Q2) shows\n\nE_FVE_RECOVERY_ERROR_UNKNOWN\n', 'E_FVE_RECOVERY_ERROR_UNKNOWN']
  ])('in %j', (text, code) => {
    expect(readErrorCode(text)).toBe(code)
  })

  const slipped = fc.tuple(someCode, fc.nat(), fc.constantFrom('out', 'twice', 'swapped', 'wrong')).map(([code, at, how]) => {
    const from = code.startsWith('E_FVE_') ? 6 : 2
    const place = from + (at % (code.length - from - 1))
    const [before, here, next, after] = [code.slice(0, place), code.charAt(place), code.charAt(place + 1), code.slice(place + 2)]
    const typed = { out: before + next + after, twice: before + here + here + next + after, swapped: before + next + here + after, wrong: `${before}X${next}${after}` }
    return { code, typed: typed[how] }
  })

  test('with any one letter left out, typed twice, wrong, or exchanged with the next', () => {
    fc.assert(fc.property(slipped, fc.constantFrom('_', ' ', '-'), ({ code, typed }, separator) => {
      expect([typed, readErrorCode(`it says ${typed.replaceAll('_', separator)} now`)]).toEqual([typed, code])
    }), { numRuns: 1000 })
  })
})

describe('no code is read', () => {
  test.each([
    '', 'tpm', 'secure boot', 'TPM 2.0', 'bitlocker', 'E_FVE', 'e_fve_', 'FVE_E', 'error code', 'unknown error', 'recovery',
    'user requested', 'the user requested recovery of his key', 'I disabled secure boot yesterday', 'is secure boot disabled a problem?', 'secure boot is disabled',
    'somebody has secure boot disabled in the BIOS', 'secure boot disabled by accident, sorry', 'no, secure boot enabled', 'I changed secure boot', 'after secure boot changed my pc asks for a key',
    'device locked out', 'my device locked out', 'I am locked out of my device', 'device lockout', 'locked out, too many sign-ins', 'error: I am locked out of my device',
    'I\'ve TPM disabled', 'after five TPM failures I gave up', 'tpm is disabled in bios', 'our CI disabled the tests', 'bad code, id 4290B6C0', 'bad key id', 'wrong code', 'is the code bad?',
    'boot failure', 'debug mode was enabled', 'pcr test', 'I had a PCR test', 'mismatch of the key id', 'the key id does not match: mismatch',
    'E_FVE_SOMETHING_ELSE', 'E_FVE_T_DISABLED', 'E_FVE_NEW_KIND_OF_TPM_FAILURE', 'E_FVE_TPM_FAILURE_OF_A_NEW_KIND', 'E_FVE_TPM_PCR_MISMATCH', 'MY_TPM_FAILURE_LOG', 'FVE_E_LOCKED_VOLUME', 'FVE_E_BOOTABLE_CDDVD', '0x80310000', 'CI_FAILED', 'INACCESSIBLE_BOOT_DEVICE',
    '4290B6C0', '4290B6C0-B17A-497A-8552-272CC30E80D4', 'key id EF0E1D15', 'aka.ms/myrecoverykey', '091707-241043-291038-310772-542377-213224-102663-353529'
  ])('in %j', text => {
    expect(readErrorCode(text)).toBeUndefined()
  })

  test('in Key IDs', () => {
    fc.assert(fc.property(fc.uuid(), fc.constantFrom('-', ' ', ''), (id, separator) => {
      expect(readErrorCode(`key id ${id.replaceAll('-', separator)}`)).toBeUndefined()
    }))
  })

  test('for another than the one that was typed: two slips are never taken for a neighbour', () => {
    const twoSlips = fc.tuple(someCode, fc.nat(), fc.nat(), fc.constantFrom('', 'X', 'E'), fc.constantFrom('', 'X', 'D')).map(([code, one, two, first, second]) => {
      const once = code.slice(0, one % code.length) + first + code.slice((one % code.length) + 1)
      return { code, typed: once.slice(0, two % once.length) + second + once.slice((two % once.length) + 1) }
    })
    fc.assert(fc.property(twoSlips, ({ code, typed }) => {
      expect([typed, code, undefined]).toContain(readErrorCode(typed))
    }), { numRuns: 2000 })
  })
})

test('any text is read, and a long one only as far as people type', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
    expect([...errorCodes, undefined]).toContain(readErrorCode(text))
  }))
  for (const unit of ['e ', 'e_', 'FVE ', 'TPM FAILURE ', 'E_FVE_TPM_FAILURX', 'SECURE BOOT ', 'the ', 'code ', 'e fve ', '\\_', 'ﷺ', 'a']) {
    expect([...errorCodes, undefined]).toContain(readErrorCode(unit.repeat(100_000)))
  }
  expect(readErrorCode(`${'x '.repeat(2000)} E_FVE_PCR_MISMATCH`)).toBeUndefined()
})

describe('what a code says', () => {
  test('each has a cause, and only these may be undone without a key', () => {
    expect(Object.keys(causeOf).toSorted()).toEqual(errorCodes.toSorted())
    expect(errorCodes.filter(code => curable.has(causeOf[code]))).toEqual(['E_FVE_PCR_MISMATCH', 'E_FVE_SECUREBOOT_DISABLED'])
  })

  test('a code that somebody had to bring about is suspicious, and one that comes with an update is not', () => {
    expect(suspicious.has('E_FVE_DEVICE_LOCKEDOUT')).toBe(true)
    expect(suspicious.has('E_FVE_PCR_MISMATCH')).toBe(false)
    expect(suspicious.has('E_FVE_RECOVERY_ERROR_UNKNOWN')).toBe(false)
  })
})
