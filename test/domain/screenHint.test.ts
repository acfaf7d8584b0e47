/** Which hint of the recovery screen people mean, and that no address is taken for another. */
import fc from 'fast-check'
import { readScreenHint, type ScreenHint } from '../../src/domain/screenHint'

const my = 'aka.ms/myrecoverykey'
const aad = 'aka.ms/aadrecoverykey'
const faq = 'aka.ms/recoverykeyfaq'
const hints: ReadonlyArray<readonly [string, ScreenHint]> = [[my, 'microsoftAccount'], [aad, 'entra'], [faq, 'faqOnly']]

describe('an address is read', () => {
  test.each(hints)('%s, however it is typed', (address, hint) => {
    const [, slug = ''] = address.split('/')
    const apart = slug.replace('recoverykey', ' recovery key ').trim().replaceAll(/ +/g, ' ')
    for (const typed of [
      address, address.toUpperCase(), `https://${address}`, `http://${address}`, `https://www.${address}/`, `http:/${address}`, `aka.ms.${slug}`, `aka ms ${slug}`, `aka.ms/ ${slug}`, `aka. ms/${slug}`,
      `akams/${slug}`, `aka.ms\\${slug}`, `aka,ms/${slug}`, `aka-ms-${slug}`, `aka.ms${slug}`, `aka ms ${apart}`, `aka.ms/${apart}`, `aka.ms/${apart.replaceAll(' ', '-')}`, `ala.ms/${slug}`, `aks.sm/${slug}`,
      `ａｋａ．ｍｓ／${slug}`, `“${address}”`, `(${address})`, `[${address}](https://${address})`
    ]) {
      for (const text of [typed, `the last line says ${typed}`, `it says: ${typed}. what now?`, `${typed} does not load`, `画面に${typed}と出ています`]) {
        expect([text, readScreenHint(text)]).toEqual([text, hint])
      }
    }
  })

  test.each(hints)('%s, with any one letter left out, typed twice, wrong, or exchanged with the next, and never as another', (address, hint) => {
    for (let place = 0; place < address.length; place++) {
      const [before, here, after] = [address.slice(0, place), address.charAt(place), address.slice(place + 1)]
      const swapped = before + after.charAt(0) + here + after.slice(1)
      const others = [...'abcdefghijklmnopqrstuvwxyz0189./- '].map(letter => before + letter + after)
      for (const typed of [before + after, before + here + here + after, swapped, ...others]) {
        expect([typed, readScreenHint(`it says ${typed}`)]).toEqual([typed, hint])
      }
    }
  })

  test('as itself or not at all, with any number of slips in what the three have in common', () => {
    const slip = fc.tuple(fc.nat(), fc.constantFrom('', ...'admyfqxe. -/'))
    fc.assert(fc.property(fc.constantFrom(...hints), fc.array(slip, { maxLength: 4 }), ([address, hint], slipped) => {
      const [before = '', after = ''] = address.split('recoverykey')
      let common = 'recoverykey'
      for (const [at, letter] of slipped) common = common.slice(0, at % common.length) + letter + common.slice((at % common.length) + 1)
      expect([hint, undefined]).toContain(readScreenHint(before + common + after))
    }), { numRuns: 3000 })
  })

  test.each<[string, ScreenHint]>([
    ['account.microsoft.com/devices/recoverykey', 'microsoftAccount'],
    ['https://account.microsoft.com/devices/recoverykey', 'microsoftAccount'],
    ['acount.microsoft.com/devices/recoverykey', 'microsoftAccount'],
    ['account microsoft com devices recovery key', 'microsoftAccount'],
    ['https://onedrive.com/recoverykey', 'microsoftAccount'],
    ['http://windows.microsoft.com/recoverykeyfaq', 'faqOnly'],
    ['myrecoverykey', 'microsoftAccount'],
    ['it says myrecoverykey', 'microsoftAccount'],
    ['aadrecoverykey', 'entra'],
    ['recoverykeyfaq', 'faqOnly'],
    ['For more information, go to https://aka.ms/recoverykeyfaq', 'faqOnly'],
    ['For more information on how to retrieve this key, go to https://aka.ms/recoverykeyfaq from another PC or mobile device.', 'faqOnly'],
    ['Try your Microsoft account (da***@outlook.com) at: aka.ms/myrecoverykey', 'microsoftAccount']
  ])('in %j', (text, hint) => {
    expect(readScreenHint(text)).toBe(hint)
  })
})

describe('of several lines', () => {
  test.each<[string, ScreenHint | undefined]>([
    [`Here's how to find your key:\n- Try your Microsoft account at: ${my}\n- For more information go to: ${faq}`, 'microsoftAccount'],
    [`${faq} and ${my}`, 'microsoftAccount'],
    [`${aad} ${faq}`, 'entra'],
    [`Contact your organization's help desk\nFor more information go to: ${faq}`, 'helpdesk'],
    [`Look for a printout or a text file with the key. ${faq}`, 'printout'],
    [`It says https://it.contoso.com/bitlocker and ${my}`, 'microsoftAccount'],
    [`It says https://it.contoso.com/bitlocker and ${faq}`, 'custom'],
    [`it does not say ${my}, it says ${aad}`, 'entra'],
    [`not ${aad} but ${my}`, 'microsoftAccount'],
    [`is it ${my} or ${aad}?`, undefined],
    [`it doesn't show ${my}`, undefined]
  ])('%j is %s: the specific one wins, and of two nobody knows', (text, hint) => {
    expect(readScreenHint(text)).toBe(hint)
  })
})

describe('a wording is read', () => {
  test.each<[string, ScreenHint]>([
    ['Contact your organization\'s help desk', 'helpdesk'],
    ['contact your organization’s help desk.', 'helpdesk'],
    ['it says contact your organisations helpdesk', 'helpdesk'],
    ['contact your orgnization help-desk', 'helpdesk'],
    ['contact your organization\'s hlep desk', 'helpdesk'],
    ['Wenden Sie sich an den Helpdesk Ihrer Organisation.', 'helpdesk'],
    ['Kontaktieren Sie den Helpdesk Ihrer Organisation', 'helpdesk'],
    ['Contactez le support technique de votre organisation', 'helpdesk'],
    ['Contactez le service d’assistance de votre organisation', 'helpdesk'],
    ['Póngase en contacto con el departamento de soporte técnico de su organización', 'helpdesk'],
    ['組織のヘルプ デスクにお問い合わせください', 'helpdesk'],
    ['画面に「組織のヘルプデスクに連絡してください」と出ます', 'helpdesk'],
    ['Look for a printout or a text file with the key', 'printout'],
    ['look for printout or text file', 'printout'],
    ['look for a print out or a textfile with the key', 'printout'],
    ['it says a text file with the key', 'printout'],
    ['Look for a pritnout with the key', 'printout'],
    ['Suchen Sie nach einem Ausdruck oder einer Textdatei mit dem Schlüssel', 'printout'],
    ['Recherchez une impression ou un fichier texte contenant la clé', 'printout'],
    ['Busque una copia impresa o un archivo de texto con la clave', 'printout'],
    ['キーが記載された印刷物またはテキスト ファイルを探してください', 'printout'],
    ['the screen says: for help go to https://it.contoso.com/bitlocker', 'custom'],
    ['it shows www.contoso.com', 'custom'],
    ['https://keys.contoso.com/recover', 'custom']
  ])('in %j', (text, hint) => {
    expect(readScreenHint(text)).toBe(hint)
  })
})

describe('no hint is read', () => {
  test.each([
    '', 'recovery key', 'my recovery key', 'where is my recovery key', 'wheres myrecoverykey', 'I need my recovery key, aka the 48 digits', 'the 48 digits aka my recovery key', 'recovery key faq', 'AAD recovery key',
    'aka.ms', 'aka.ms/recoverykey', 'aka.ms/mfasetup', 'https://aka.ms/mysecurityinfo', 'myaccount.microsoft.com', 'account.microsoft.com', 'account.microsoft.com/devices',
    'call the help desk', 'can I call your help desk', 'should I contact my organization\'s help desk?', 'I called our organization\'s help desk', 'who is the help desk of our company',
    'I have a printout', 'I looked for a printout', 'my printer is out', 'there is no text file', 'Ich habe keinen Ausdruck', 'a USB stick with the key',
    'I went to www.youtube.com/watch for help', 'see https://www.contoso.com/news, nice', 'can I go to www.contoso.com on my phone', 'dana@contoso.com', 'it says dana@contoso.com', 'it says e.g. this', 'it says laptop.was locked',
    '4290B6C0-B17A-497A-8552-272CC30E80D4', 'E_FVE_PCR_MISMATCH', '091707-241043-291038-310772-542377-213224-102663-353529'
  ])('in %j', text => {
    expect(readScreenHint(text)).toBeUndefined()
  })
})

test('any text is read, and a long one only as far as people type', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
    expect(() => readScreenHint(text)).not.toThrow()
  }))
  for (const unit of ['aka ', 'my recovery key ', 'aka.ms/recoverykey ', 'look for a ', 'a.', 'a-', 'says ', 'http://', 'not the ', 'ﷺ', '印刷', 'é']) {
    expect(() => readScreenHint(unit.repeat(100_000))).not.toThrow()
  }
  expect(readScreenHint(`${'x '.repeat(2000)} ${my}`)).toBeUndefined()
})
