/** The log of the server. Whatever an error or a path says, no 12-digit number of a person stands in it. */
import { destination, pino, type DestinationStream, type Logger } from 'pino'

const PERSON_NUMBER = /(?<!\d)\d{12}(?!\d)/g

export function openLog(level: string, out: DestinationStream = destination(2)): Logger {
  return pino({ level, hooks: { streamWrite: (line) => line.replace(PERSON_NUMBER, '[12]') } }, out)
}
