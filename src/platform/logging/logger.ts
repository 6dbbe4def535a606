import { Injectable } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import { Environment } from '../config/environment.js';

/** Structured log lines on standard error, so that standard output stays free for what a person asked for. */
@Injectable()
export class Logger {
  private readonly pino: Pino;

  constructor(environment: Environment) {
    this.pino = pino({ level: environment.LOG_LEVEL, base: null }, pino.destination({ fd: 2, sync: true }));
  }

  info(fields: object, message: string): void {
    this.pino.info(fields, message);
  }

  warn(fields: object, message: string): void {
    this.pino.warn(fields, message);
  }

  error(fields: object, message: string): void {
    this.pino.error(fields, message);
  }
}
