/** Draws Adaptive Cards as Teams does, and turns a tap into one request at a time. */
import { h, isWebAddress } from './dom.js'
import { hostConfig } from './hostConfig.js'
import { toHtml } from './markdown.js'
import { withNames } from './mentions.js'

export interface Tap { readonly verb: string, readonly data: object }

/** Resolves when the tap is answered; text is shown beneath the card. */
export type OnTap = (tap: Tap) => Promise<string | undefined>

type DrawnCard = InstanceType<typeof AdaptiveCards.AdaptiveCard>
type CardAction = InstanceType<typeof AdaptiveCards.Action>
type ToggleAction = InstanceType<typeof AdaptiveCards.ToggleVisibilityAction>

/** What Teams' phones understand. */
const newest = '1.5'
const drawn = new WeakMap<HTMLElement, DrawnCard>()

/** What a person did to a card that nobody else knows of: what stands in its inputs, and which of its faces they turned to, by id. */
export interface Touched { readonly typed: ReadonlyMap<string, string>, readonly turned: ReadonlyMap<string, boolean> }

const untouched: Touched = { typed: new Map(), turned: new Map() }
const turned = new WeakMap<HTMLElement, Map<string, boolean>>()

export function startCards(): void {
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text)
    result.didProcess = true
  }
}

/** `touched`: what was done to this card before, to survive a change of colours. */
export function drawCard(json: object, onTap: OnTap | undefined, touched = untouched): HTMLElement {
  const frame = h('div', { class: 'card', 'data-testid': 'card', tabindex: '-1' })
  const card = parse(withNames(json), touched)
  card.onExecuteAction = action => {
    void act(frame, action, onTap)
  }
  card.onAnchorClicked = (_element, anchor) => !isWebAddress(anchor.getAttribute('href') ?? undefined)
  const body = card.render()
  frame.append(body ?? h('p', { class: 'card-note' }, 'This card cannot be drawn.'))
  describe(body)
  drawn.set(frame, card)
  turned.set(frame, new Map(touched.turned))
  return frame
}

function parse(json: object, { typed, turned }: Touched): DrawnCard {
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = hostConfig()
  const version = AdaptiveCards.Version.parse(newest, new AdaptiveCards.SerializationContext())
  card.parse(json, new AdaptiveCards.SerializationContext(version))
  for (const input of card.getAllInputs()) {
    const value = input.id === undefined ? undefined : typed.get(input.id)
    if (value !== undefined && 'defaultValue' in input) input.defaultValue = value
  }
  for (const [id, isVisible] of turned) {
    const face = faceOf(card, id)
    if (face) face.isVisible = isVisible
  }
  return card
}

const faceOf = (card: DrawnCard | undefined, id: string) => card?.getElementById(id)

/** The renderer calls every card "card" and every group of buttons a menu bar; a screen reader needs neither. */
function describe(body: HTMLElement | undefined): void {
  if (!body) return
  body.removeAttribute('tabindex')
  // What a card wants to have said is only said of something that has a role.
  if (body.hasAttribute('aria-label')) body.setAttribute('role', 'group')
  for (const bar of body.querySelectorAll('[role=menubar]')) bar.setAttribute('role', 'group')
  for (const item of body.querySelectorAll('[role=menuitem]')) item.removeAttribute('role')
  for (const button of body.querySelectorAll<HTMLElement>('button[tabindex="-1"]')) button.tabIndex = 0
  for (const input of body.querySelectorAll('input, textarea')) {
    input.setAttribute('autocomplete', 'off')
    input.setAttribute('autocapitalize', 'off')
    input.setAttribute('spellcheck', 'false')
  }
}

export function touchedBy(frame: HTMLElement): Touched {
  const inputs = drawn.get(frame)?.getAllInputs() ?? []
  return {
    typed: new Map(inputs.flatMap(input => input.id === undefined || !input.isSet() ? [] : [[input.id, String(input.value)]])),
    turned: turned.get(frame) ?? new Map()
  }
}

async function act(frame: HTMLElement, action: CardAction, onTap: OnTap | undefined): Promise<void> {
  if (action instanceof AdaptiveCards.OpenUrlAction) {
    if (isWebAddress(action.url)) window.open(action.url, '_blank', 'noopener')
    return
  }
  if (action instanceof AdaptiveCards.ToggleVisibilityAction) {
    // The renderer turns the card as soon as this has returned.
    queueMicrotask(() => {
      afterTurn(frame, action)
    })
    return
  }
  // One tap at a time: the second of a double tap falls here, as it does on a phone.
  if (frame.getAttribute('aria-busy') === 'true') return
  if (!onTap || !(action instanceof AdaptiveCards.ExecuteAction)) {
    note(frame, 'This button does nothing here.')
    return
  }
  const button = action.renderedElement
  frame.setAttribute('aria-busy', 'true')
  button?.classList.add('busy')
  try {
    note(frame, await onTap({ verb: action.verb, data: action.data ?? {} }))
  } catch {
    note(frame, 'Something went wrong. Please try again.', true)
  } finally {
    frame.removeAttribute('aria-busy')
    button?.classList.remove('busy')
  }
}

function afterTurn(frame: HTMLElement, { targetElements, renderedElement: button }: ToggleAction): void {
  for (const id of Object.keys(targetElements)) turned.get(frame)?.set(id, faceOf(drawn.get(frame), id)?.isVisible ?? true)
  if (!button || button.checkVisibility()) return
  // Who goes on by keyboard or screen reader finds the same button on the next face, or begins with the card.
  const same = [...frame.querySelectorAll('button')].find(one => one.checkVisibility() && one.textContent === button.textContent)
  ;(same ?? frame).focus({ preventScroll: true })
}

function note(frame: HTMLElement, text: string | undefined, wrong = false): void {
  for (const old of frame.querySelectorAll('.card-note')) old.remove()
  if (text) frame.append(h('p', { class: wrong ? 'card-note wrong' : 'card-note', role: wrong ? 'alert' : 'status', 'data-testid': 'card-note' }, text))
}
