/** Words that tell little of what somebody asks, in the languages people write to us. Lower case, accents left out. */

/** The small words that hold a sentence together. */
export const small = `
a an the is are be been am i you he she it we they me us my your our their this that these those of to in on at for from with by and or so do does did
can could will would shall has have had may might there here if then than as not any some all ever up out about into too get got find
before people another other others mine yours
der die das den dem des ein eine einen einem einer diese dieser dieses diesem ist sind war bin ich du er sie es wir ihr man mein meine meinen meinem meiner
dein deine mich mir dir sich im in an am auf fur von mit zu zum zur und oder kann wenn nicht kein keine da hier ab aus habe hast hat wird werden
macht machen tun geht gehen finde finden steht kannst konntest darf bevor statt hab
le la les l un une des de du d est sont suis ai j je tu il elle on nous vous mon ma mes ton ta tes me m te t se s ce cet cette c ca n ne pas a au aux en y
dans sur pour par et ou peut puis peux trouve trouver si avant ici aie autre autres mettre
el la los las lo un una del son soy es he ha yo tu mi mis tus me te se su en al por para con y o puedo puede no esto esta este encuentro encuentra hace hacer han antes otra otro`

/** Greetings, politeness, hesitation and emphasis. */
export const padding = `
hi hello hey please pls thanks thank sorry ok okay alright well but also btw just actually really simply exactly wondering wonder question quick now yet still
already even only first else whole things thing stuff something anything itself bit own best better possible possibly maybe perhaps instead anyway like
normal normally usually heard never earth hell done going gonna every one done finish finished suddenly choose enough service exist exists permanently
hallo bitte danke mal eigentlich denn einfach irgendwann schon besten stattdessen auch genau erklaren erklar sag sagen jetzt alle alles dafur trotzdem
wirklich lassen gern gerne mochte will wurde konnte gibt vielleicht dauerhaft uberhaupt gerade plotzlich reicht genug datum fertig existiert
bonjour merci svp aussi mieux maintenant tout tous toute vraiment voudrais aimerais veux juste encore deja sais savoir soudain existe fini choisir suffit
hola gracias tambien mejor ahora todo todos quiero quisiera posible realmente ya hay tiene tener fecha elegir terminado basta`

/** What goes without saying here: whose key, whose screen, and who is asked. */
export const understood = 'recovery windows blue bot'

/** What everybody here has or wants. Alone it asks nothing: "my recovery key" is a wish, and "the Key ID" an answer. */
export const subjects = 'key id pc bitlocker screen need want give show help'

/** What is asked for. A question that says "why" is not the same without it. */
export const asking = 'what where why which who how when duration'
