/** Words that ask for the same thing, in the languages people write to us. Lower case, accents left out. */

/** What is said in several words, or in a compound. It is put in place before single words are looked at. */
export const phrases: ReadonlyArray<readonly [RegExp, string]> = [
  [/[’‘`´]/g, '\''],
  [/\bcan'?t\b|\bcannot\b/g, 'can not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|has|have|would|could|should)n'?t\b/g, '$1 not'],
  [/\b(what|where|who|how|that|it|there|here)'?s\b/g, '$1 is'],
  [/\best-ce qu(?:e |')|\best-ce(?= )/g, 'est '],
  [/\bexplain (?:what )?/g, 'what is '],
  [/(?<=^|[.?!] )ou\b/g, 'where'],
  [/\b(?:do|would|does) (?:you|anybody|anyone) know\b|\b(?:can|could|would|please) (?:you )?tell me\b|\bi (?:would|want|need) (?:like )?to know\b/g, ''],
  [/\bmots? de passe\b/g, 'password'],
  [/\b(\p{L}{3,}?)s?(?:schlussels?|tasten)\b/gu, '$1 key'],
  [/\b(?:keeps?) (?=\w+ing\b)/g, ''],
  [/\bserial numbers?\b|\bseriennummer\b|\bnumero de serie\b/g, 'serial'],
  // In the middle of a sentence it asks for no time.
  [/(?<=\S )when\b/g, ''],
  [/\bget(?:ting)? rid of\b/g, 'delete'],
  // Whether the bot does it.
  [/\b(?:do|did|will|would|can) you (?=(?:store|save|keep|log|record)\b)/g, 'yourself '],
  [/\b(?:speicherst|merkst|bewahrst|conserves|gardes|enregistres|guardas|almacenas|conservas)\b/g, 'yourself store'],
  [/ボット/g, 'yourself'],
  [/\bbitlocker[ -](?:recovery )?(?=key)/g, 'recovery '],
  [/\bis there (?:a|any) way to\b/g, 'can i'],
  [/\b(?:do|does) not do anything\b/g, 'does nothing'],
  [/\baka[./ ]ms[./ ]?(\w*)/g, 'aka$1'],
  [/\bpor que\b/g, 'why'],
  [/\bquelque chose\b/g, ''],
  [/\bhay que\b/g, 'need'],
  [/\b(?:give|show|send|tell) (?:me|us)\b|\b(?:gib|zeig|sag|schick) mir\b|\b(?:donne|montre|envoie)-moi\b|\b(?:dame|muestrame|enviame)\b/g, 'want'],
  [/\bnum(?:eric|ber)? ?pad\b|\bziffernblock\b|\bpave numerique\b|\bteclado numerico\b/g, 'digits key'],
  [/\bpassword manager\b/g, 'password safe'],
  [/\b(?:can|could|do) not remember\b|\bweiss nicht mehr\b|\bno (?:recuerdo|me acuerdo)\b|\bne me souviens (?:plus|pas)\b/g, 'forgot'],
  [/\bwhat is my\b|\bwas ist meine?\b|\bwie lautet meine?\b|\bquelle est ma\b|\bcual es mi\b/g, 'give my'],
  [/\bschlussel-? ?id\b|\bid\.? de (?:la )?cl(?:e|ave)\b/g, 'key id'],
  [/\bback ?door\b|\bhintertur\b|\bporte derobee\b|\bpuerta trasera\b|バックドア/g, 'bypass'],
  [/\b(?:sign|log)(?:ed|ged|ging|ing)? (?:me )?in(?:to)?\b|\biniciar sesion\b/g, 'signin'],
  [/\bgift card\b/g, 'money'],
  [/\bin the meantime\b|\ben attendant\b|\bin der zwischenzeit\b|\bmientras tanto\b/g, 'meanwhile'],
  [/\bmore than once\b|\bplusieurs fois\b|\bvarias veces\b|\bone[- ]time\b|\bsingle[- ]use\b|\bonly (?:good |valid |works? )?once\b|\bnoch einmal\b|\ba usage unique\b|\bun solo uso\b|\bnur einmal\b|\bqu'une (?:seule )?fois\b|\buna sola vez\b|\b(?:several|multiple|many) times\b/g, 'twice'],
  [/\bcombien de temps\b|\bhow (?:long|many (?:hours|minutes))\b|\bwie (?:lange|viele (?:stunden|minuten))\b|\bcombien d'(?:heures|minutes)\b|\bcuant[ao]s (?:horas|minutos)\b|\bcuanto(?: tiempo\b| (?=(?:se )?tarda))|ど[のれ]くらい(?:の)?時間|時間はど[のれ]くらい/g, 'duration '],
  [/\bhow much\b|\bwie viel\b|\bcuanto (?=cuesta)|\bcombien (?=ca coute|coute)|\bcoute combien\b/g, 'cost '],
  [/\b(?:turn|switch|shut|power)(?:es|s|ed|ing|ting)? ((?:(?:it|my|the|itself|pc|laptop|computer|bitlocker) )*)(?:off|down)\b/g, 'off $1'],
  [/\bs'eteint\b|\bse apaga\b|\bgeht (?=.*\baus\b)|\bschalte[tn]? (?=.*\b(?:aus|ab)\b)|電源が切れ/g, 'off '],
  [/\bc'est quoi\b|\bqu'est-ce qu[e']|\bque significa\b|\bque veut dire\b|\bwas (?:ist|bedeutet|heisst)\b|\bwhat does (?=.*\bmeans?\b)|\bque es\b|とは|って(?=何|\?|$)/g, ' what is '],
  [/\b(?:expiry|expiration) date\b|\bfecha de caducidad\b|\bdate d'expiration\b/g, 'expiry'],
  [/\bmise a jour\b/g, 'update']
]

/** One meaning a line; its first word stands for all. */
export const meanings = `
key keys schlussel schlussels cle cles clave claves tasten touches teclas キー 鍵
recovery recuperation recuperacion wiederherstellung 回復 wiederherstellungs
password passwords passcode kennwort passwort contrasena パスワード
pc computer laptop notebook device devices machine ordinateur appareil appareils rechner gerat gerate portatil ordenador equipo dispositivo dispositivos パソコン コンピューター コンピュータ drive disk laufwerk festplatte disque unidad disco
screen bildschirm ecran pantalla 画面
blue blau blaue blauer bleu azul
data file files documents daten datei dateien donnees fichier fichiers datos archivo archivos fichero documentos ファイル データ information informationen informations informacion
what was que quoi qu wozu wofur 何 meaning means mean signifie significado 意味
where wo donde どこ
why warum wieso weshalb pourquoi なぜ どうして reason grund raison razon motivo
which welcher welche welchen quelle quel laquelle lequel cual どれ
who wer qui quien 誰
how wie comment como
digits digit numbers number numeros numericas numeriques ziffern zahlen zahlentasten chiffres cifras 数字 桁 ziffer numerico numerique
change changed andern andere andert changer cambiar cambio 変更 変
replace replaced renew renewed rotate ersetzen erneuern remplacer renouveler reemplazar renovar
new neu neue neuen nouvelle nouveau nueva nuevo 新
use using type typed typing enter benutzen verwenden nehmen eingeben eintippen tippen utiliser taper tape saisir saisie usar escribir escribo introducir 使 入力 enters 打 entrer eingabe
forgot forget forgotten vergessen oublie olvide olvidado 忘
reset resets zurucksetzen setzt reinitialise reinitialiser restablece restablecer
expire expires expiry expiration valid ablaufen lauft gultig expirer valable caduca caducar valida 期限 有効 ablaufdatum caducidad haltbar gilt vale
lost lose gone weg verloren verliere perdu perdus perdues perdre perdido perder disparait desaparece 消 verschwindet verschwinden disappear disappears
delete deletes deleted deleting erase erases remove loschen losche loscht geloscht supprimer supprime efface effacer borrar borro elimina quitar 削除
chat message messages conversation nachricht conversacion mensaje チャット メッセージ
off disable deactivate ausschalten abschalten deaktivieren deaktiviere desactiver desactivar desactivo オフ 無効
suspend suspended suspending pause anhalten halte suspendre suspender suspendo 中断 angehalten
update updates updating aktualisieren actualizar 更新 actualizacion aktualisierung
firmware bios uefi
unlock unlocking open opens entsperren offnen debloquer deverrouiller ouvrir ouvre desbloquear abrir abre 開 offnet abren ouvrent
load loads ladt carga loading
link address page seite lien enlace pagina リンク ページ
work works funktioniert fonctionne marche marchent funciona funcionan sirve 効
someone somebody anyone anybody jemand quelqu alguien 他人 thief dieb voleur ladron hacker hackers
share weitergeben partager compartir
give send geben senden schicken donner envoyer dar enviar
colleague kollege kollegen collegue companero
several multiple mehrere plusieurs varios varias 複数 two three zwei drei deux trois dos tres
right richtige bonne correcta passt
copy kopie copie copia コピー
maker manufacturer dell hp lenovo hersteller fabricant fabricante
repair shop technician werkstatt techniker technicien tecnico
bypass crack cracked contourner umgehen
store stored keep save saved saves aufbewahren bewahre speichern speichere conserver garder enregistrer guardar guardo 保存 保管
print ausdrucken imprimer imprimir 印刷
cost costs price fee charge kostet kosten coute cuesta 料金 pay pays bezahlen payer payant pagar
money geld argent dinero
free kostenlos gratuit gratis 無料
virus malware ransomware ウイルス
hoax scam fake betrug arnaque estafa
real echt vrai
see sees read sehen sieht lesen voir lire ver leer 見 ve veo saw seeing
boss chef jefe manager vorgesetzter
signin anmelden connecter サインイン ログイン einloggen
again wieder nochmal
guest gast invite invitado ゲスト
external contractor extern externe
organization company customer firma unternehmen entreprise organisation empresa organizacion 他社 kunde kunden client cliente
mac macbook macos macs
encrypt encryption verschlusselung chiffrement cifrado
decrypt decrypting decryption entschlusseln dechiffrement dechiffrer descifrar descifrado 解除 entschlusselung desencriptar
take takes dauert braucht dure prend tarda かかり brauche prendre
sample example beispiel exemple ejemplo
internet web website online ネット webseite
keyboard tastatur clavier teclado キーボード
while during beim wahrend pendant
when wann quand cuando いつ
need must muss faut dois debo 必要 should soll sollte devrais deberia べき
ask asks asking asked fragt verlangt demande pide 求
meanwhile inzwischen
happen happens happened
cause causes triggers ursache
same dasselbe meme mismo pareil igual gleich
help hilft hilfst helfen aide aider ayuda ayudar
show shows shown zeigt angezeigt affiche muestra 表示
found gefunden encontrado
secret geheim secreto
necessary notwendig notig necesario necessaire
twice reuse reutiliser einmal mehrmals mehrfach 何回 何度 一回 一度 zweimal reutilizar
universal universelle generic default standard
hack hacked gehackt pirate hackeado
lock locks locked gesperrt bloque bloquee bloqueado ロック
safe safest sicher sichersten seguro
place ort endroit lugar 場所
dangerous schlimm gefahrlich dangereux peligroso
begin begins start starts beginnt
appear come comes kommt erscheint apparait sale aparece 出
`
