/** The smallest card a test can tell from another. */
import type { Card } from '../../cards/kit'

export const card = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] }) as unknown as Card
