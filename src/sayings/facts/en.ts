/** Answers about the PC, in English. */
import type { FactWords } from './fact'

const works = '(?:work|works|company|corporate|companys|business|employers?|firms?|office|schools?|university|uni|college|campus|enterprise|organi[sz]ations?|org|job|boss)'

export const facts: FactWords = {
  pc: {
    other: ['someone elses?', 'somebody elses?', 'not mine', 'neither', 'a friends?', '{kin}', 'belongs to (?:my )?{kin}', 'family', 'shared', 'second hand', 'used', 'borrowed', 'rented', 'other'],
    own: ['not (?:a |the |my |from |for )*{org}', 'mine', 'own', 'private~', 'personal~', 'home', '(?:it is )?my (?:\\S+ )?{pc}', 'belongs to me', 'i bought', 'bought it', 'byod', 'for gaming', 'not work', 'me'],
    work: [works, 'issued', 'managed', 'from it']
  },
  account: {
    local: ['local~', 'offline', '(?:just|only) (?:my|a|the|with)? ?(?:my )?(?:user ?)?name~', 'no (?:e ?mail|mail|account|microsoft)~', 'without (?:an? )?(?:e ?mail|mail|account|internet)', 'not (?:an? |use an? |have an? )?(?:e ?mail|mail)', 'name only', 'user ?name only', 'not have (?:an?|any) account'],
    personal: ['personal~', 'private~', 'microsoft', 'ms account', 'outlook', 'hotmail', 'g ?mail', 'google mail', 'live', 'msn', 'yahoo', 'icloud', 'gmx', 'xbox', 'skype', 'mailprivate', 'my own (?:e ?mail|mail|account)', 'home account', 'onedrive'],
    work: [works, 'mailwork', 'domain', 'entra', 'azure', 'student', 'teams account', '365', 'same as (?:here|teams|outlook)']
  },
  cause: {
    secureBoot: ['secure ?boot~'],
    firmware: ['bios~', 'uefi', 'firmware'],
    media: ['(?:usb|thumb|flash|memory|pen) ?(?:stick|drive|key|device|cable)?s?(?: \\S+){0,3} (?:in|plugged|connected|inserted|left|attached|still|there)', 'usb', '(?:left|plugged|put|inserted|connected|attached) .. (?:stick|sd|cd|dvd|dock~|hub|drive|disc|phone)', 'sd ?card', 'memory card', 'cd', 'dvd', 'dock(?:ed|ing)?(?: station)?', 'undock~', 'thunderbolt', '(?:thumb|flash|pen|external) ?drive', 'boot~ from (?:a |the )?(?:usb|stick|cd|network)', 'pxe'],
    hardware: ['(?:main|mother|system) ?boards?', 'ram', 'memory (?:module|upgrade|stick|added)~', 'repair~', 'hardware', '(?:new|replaced|swapped|changed|exchanged|upgraded)(?: \\S+){0,2} (?:ssd|disk|drive|cpu|processor|board|parts?|graphics card|wifi card|screen|keyboard|battery)', '(?:replaced|swapped|exchanged) by', 'serviced', 'technician (?:fixed|opened)', 'graphics card', 'opened the (?:case|laptop)'],
    tpm: ['tpm', 'security chip', 'security processor'],
    bootFiles: ['boot (?:order|files?|manager|loader|menu|sequence|config~)', 'bcd', 'dual boot', 'linux', 'grub', 'test ?signing', 'boot debug~', 'partition~', 'msconfig'],
    lockout: ['(?:wrong|incorrect|mistyped|bad|forgot|forgotten)(?: \\S+){0,3} (?:pin|password|passcode)', '(?:pin|password|passcode)(?: \\S+){0,4} (?:wrong|mistyped|too (?:often|many)|incorrect|forgot~|several times|times)', 'too many (?:tries|attempts|wrong|failed|times|logins)', 'failed (?:attempts|sign ins|logins)', 'locked out after', '(?:son|daughter|kid|child|cat)(?: \\S+){0,3} (?:keyboard|keys|typed|tried|guessed)'],
    userRequest: ['(?:pressed|hit|pushed|tapped) (?:the )?(?:esc~|escape)', 'esc key', 'chose recovery', 'skip this drive'],
    moved: ['(?:drive|disk|ssd|hdd)(?: \\S+){0,5} (?:another|other|different|new|second) (?:pc|computer|laptop|machine)', '(?:from|in|into|to) (?:an|another|a different|my other|the other|my old|an old) (?:old )?(?:pc|computer|laptop|machine|case)', 'moved the (?:drive|disk|ssd)', 'external (?:drive|disk|hard drive)', 'transplant~'],
    power: ['(?:battery|batteries)(?: \\S+){0,3} (?:empty|dead|died|flat|drained|low|ran out|removed|out|0|zero)', '(?:empty|dead|flat|drained) battery', 'ran out of (?:power|battery|juice)', 'power (?:cut|outage|failure|loss|went)', 'blackout', 'unplugged', 'hard (?:reset|shutdown|reboot)', 'held (?:down )?the power', 'cmos'],
    update: ['(?:windows|microsoft|system|security|driver|software|cumulative|feature|monthly|big|last|latest|an|the|after|since|patch) ?(?:update|upgrade)~', 'update(?:s|d)?', 'patch (?:day|tuesday)', 'patch~', 'upgrad(?:e|ed|ing) to windows', '24h2', '25h2', 'kb\\d+'],
    policy: ['polic(?:y|ies)', '(?:(?:our|the|from) it|admin~|company) (?:changed|pushed|rolled out|remote~)', 'rollout', 'group policy', 'intune']
  },
  nothing: ['nothing(?: \\S+){0,3}', 'changed nothing', 'did nothing', '(?:did|have) not (?:do|change|touch|done|changed)(?: anything)?', 'just (?:like that|out of the blue|happened)', 'no reason', 'as always', 'none of (?:these|them|those)']
}
