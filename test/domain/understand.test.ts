/** What people write, and what must be understood by it. */
import fc from 'fast-check'
import { understand } from '../../src/understand'

const unasked = undefined
const asked = 'keyId'

const sentences = {
  locked: [
    'I am locked out', 'im locked out', 'locked out', 'Locked out!!!', 'help my laptop is locked', 'hi, my computer is locked and I have a meeting in 5 min', 'bitlocker', 'Bit locker screen', 'bitlokcer', 'there is a blue screen',
    'Blue screen asks for a recovery key', 'It wants a recovery key', 'my pc asks for the recovery key again', 'I need my bitlocker key', 'I need the key', 'give me the key', 'can you send me the recovery key', 'where is my recovery key',
    'I can’t find my recovery key', 'unlock my laptop', 'how do I unlock it?', 'I need a 48 digit number', 'cant get into my laptop', 'I can\'t log in to my laptop', 'my laptop wont start', 'im lcoked out', 'looked out of my laptop', 'recovry key pls',
    'A blue recovery screen', 'yes, I am locked out', 'no, it is the bitlocker screen', 'I have another laptop that is locked out', 'my drive is encrypted', 'the key', 'I don\'t have the recovery key', 'What is BitLocker?', 'laptop\'s locked', 'I could not unlock'
  ],
  noKeyId: [
    'no key id', 'I can\'t see it', 'I cant see it', 'i can’t see the key id', 'where is it', 'where is it?', 'Where?', 'where do i find it', 'where do I find the key ID?', 'what is a key id', 'which id?', 'I don\'t have a key id', 'there is no key id',
    'theres no id on the screen', 'it\'s not there', 'it is not on the screen', 'I don\'t see any', 'there is nothing', 'I do not know the key ID', 'I can not find it', 'I cannot find it', 'no, I can\'t see it', 'locked out and I have no key id', 'key id is missing',
    'the key id is not shown', 'can\'t read it', 'no I cannot find the key id', 'I don’t know which Key ID', 'Where can I see the recovery key ID?'
  ],
  yes: ['yes', 'Yes', 'yes!', 'YES please', 'yep', 'yeah', 'y', 'sure', 'ok', 'Okay', 'correct', 'that\'s mine', 'that is my laptop', 'yes that\'s the one', '👍', '👍🏽', 'yes, show the key', 'yes that\'s the locked one', 'right', 'it is', 'go ahead'],
  no: ['no', 'No.', 'nope', 'nah', 'no thanks', 'that\'s not mine', 'not my laptop', 'wrong laptop', 'another PC', 'No, another PC', 'no that is the wrong one', '👎', 'that is not the right one', 'it\'s a different laptop'],
  worked: [
    'it worked', 'It worked!', 'that worked', 'works', 'worked', 'it works now', 'yes it worked', 'yes it works, thanks', 'I\'m in', 'Im in', 'I’m in!', 'im back in', 'we\'re in', 'it started', 'It has started', 'my laptop started', 'windows is starting',
    'it\'s booting', 'it unlocked', 'unlocked', 'the key worked', 'solved', 'problem solved', 'that did it', 'it let me in', 'I got in', 'I can log in again', 'did the trick', 'No. It worked!', 'it finally worked thank you so much', 'its up and running', 'pc is back up', 'I\'m in, thanks a lot!', 'my laptop is working again', 'it restarted and now it is fine, everything is fine now', '👍 it worked'
  ],
  notAccepted: [
    'it did not work', 'it didn\'t work', 'It didn’t work', 'it didnt work', 'doesn\'t work', 'does not work', 'doesnt work', 'not working', 'it\'s not working', 'no it didn\'t work', 'wrong key', 'It\'s the wrong key', 'it says invalid', 'it says the key is wrong',
    'It says "recovery key is not valid"', 'invalid', 'incorrect', 'the key is wrong', 'the key was not accepted', 'It was not accepted', 'not accepted', 'it doesn\'t accept the key', 'it wont take it', 'that hasn\'t worked', 'rejected', 'still locked', 'it still asks for the key',
    'key does not match', 'it failed', 'nothing happens', 'no luck', 'it dosent work', 'sorry it never worked, not accepted', 'it says try again', 'the code doesnt work', 'it did not unlock', 'the recovery key you gave me is wrong', 'the key you sent is not right', 'the key doesn’t fit', 'nope, still the blue screen', 'No - it\'s not working', 'no, wrong key'
  ],
  hide: ['hide', 'hide it', 'Hide it now', 'please hide the key', 'hide the code', 'remove it', 'delete the key', 'delete the message', 'yes, hide it', 'hide my key please', 'Hide key'],
  again: ['again', 'show again', 'Show the key again', 'show it again', 'show me the key again', 'once more', 'send it again please', 'can you show the key one more time', 'it disappeared', 'it\'s gone', 'the key is gone', 'the key is hidden', 'Try again', 'I need to see it again', 'resend', 'I want the key again', 'I need the key again'],
  person: [
    'talk to a person', 'Talk to a person', 'agent', 'human please', 'I want to talk to a human', 'can I speak to someone', 'call IT', 'call it', 'please call the help desk', 'connect me with support', 'help desk', 'helpdesk', 'real person', 'I need a person', 'get me someone from IT',
    'let me speak with an agent', 'operator', 'can you call me', 'it did not work, I want to talk to IT', 'put me through to a real person', 'IT support'
  ],
  startOver: ['start over', 'Start over', 'restart', 'back to start', 'back to the start', 'start again', 'I want to start over', 'can we start over please', 'reset', 'lets start from the beginning'],
  stop: ['stop', 'Stop!', 'cancel', 'never mind', 'forget it', 'quit', 'cancel that'],
  back: ['back', 'go back', 'previous'],
  loop: ['it asks again at every start'],
  outOfScope: ['my mouse does not work', 'my password does not work', 'Teams does not work', 'the weather is nice'],
  unclear: [
    '', ' ', 'hi', 'Hello', 'hello there', 'help', 'help me', 'HELP!!!', '🙈', '🔑', '???', 'good morning', 'asdf', 'thank you', 'what now', 'I\'m in a meeting', 'I am in trouble', 'I am not locked out',
    'it worked yesterday', 'did it work', 'will it work?', 'has it worked for others', 'I don\'t want to talk to a person', 'do not hide it', 'don\'t start over', 'what can you do', 'something else', 'I’d like some help', 'let\'s call it a day', 'my number is 5550134221',
    'bonjour', '\u202Eolleh', '<script>alert(1)</script>', '5CG1234XYZ', '4290', '__proto__', 'constructor', 'Office365', 'Windows 11', 'I have a question', 'baseball'
  ]
} as const

const table = Object.entries(sentences).flatMap(([meaning, texts]) => texts.map(text => [text, meaning] as const))

describe('without having been asked for anything', () => {
  test.each(table)('%j is %s', (text, meaning) => {
    expect(understand(text, unasked)).toEqual({ type: meaning })
  })
})

describe('after the question for the Key ID', () => {
  test.each(table.filter(([, meaning]) => meaning !== 'unclear'))('%j still is %s', (text, meaning) => {
    expect(understand(text, asked)).toEqual({ type: meaning })
  })

  test.each(['I don\'t know', 'dunno', 'no idea', 'I don’t have it', 'I dont have one', 'none', 'sorry I don\'t know which one', 'the screen went black', 'it is off', 'Cant see', 'I can\'t find', 'not there'])('%j means that there is none at hand', text => {
    expect(understand(text, asked)).toEqual({ type: 'noKeyId' })
    expect(understand(text, unasked).type).not.toBe('noKeyId')
  })

  test('a number that is too short or a serial number is an attempt, and otherwise is not', () => {
    expect(understand('4290', asked)).toEqual({ type: 'keyId', reading: { type: 'tooShort', typed: '4290' } })
    expect(understand('5CG1234XYZ', asked)).toEqual({ type: 'keyId', reading: { type: 'serialNumber', typed: '5CG1234XYZ' } })
    expect(understand('locked out, my serial is 5CG1234XYZ', unasked)).toEqual({ type: 'locked' })
    expect(understand('locked out for 4290 minutes', unasked)).toEqual({ type: 'locked' })
  })
})

describe('a Key ID goes before everything else that was said', () => {
  test.each([
    'locked out, key id 4290B6C0', 'it didn\'t work, it says 4290B6C0', 'no, 4290b6c0', 'yes 4290-B6C0', 'start over with 4290B6C0', 'key ID is 4290 b6c0 thx'
  ])('%j', text => {
    for (const expecting of [asked, unasked]) expect(understand(text, expecting)).toEqual({ type: 'keyId', reading: { type: 'keyId', keyId: '4290B6C0' } })
  })

  test('and so do a look-alike, a hoax and the recovery key', () => {
    expect(understand('its 4290b6co with an o', unasked)).toMatchObject({ type: 'keyId', reading: { type: 'lookAlike', keyId: '4290B6C0' } })
    expect(understand('locked out, key id 5QWDRJ67', unasked)).toMatchObject({ type: 'keyId', reading: { type: 'notHexadecimal' } })
    expect(understand('it says wrong key 419595-387156-44334-315590-197472-399399-320562-361383', unasked)).toEqual({ type: 'keyId', reading: { type: 'recoveryKey' } })
  })
})

test('any text is understood as something', () => {
  const words = fc.constantFrom('not', 'no', 'it', 'is', 'key', 'id', 'worked', 'start', 'over', 'again', 'person', 'please', 'thank', 'you', 'in', 'i', 'am', 'where', 'hide', 'the', '\'', '👍', '-', '4290B6C0')
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(words, { maxLength: 60 }).map(list => list.join(' '))), fc.constantFrom(asked, unasked), (text, asks) => {
    expect(typeof understand(text, asks).type).toBe('string')
  }), { numRuns: 2000 })
})

test.each(['thank you ', 'please ', 'not to ', 'where is it ', 'it is just now ', 'it started thank you ', 'i am back me in ', 'no key id the a ', 'hide it please ', 'is ', ' ', '\'', 'x'])('a megabyte of %j is answered', unit => {
  const text = `${unit.repeat(Math.ceil(1_000_000 / unit.length))}!`
  expect(() => understand(text, asked)).not.toThrow()
  expect(() => understand(`${text.slice(0, 1900)} x`, unasked)).not.toThrow()
})
