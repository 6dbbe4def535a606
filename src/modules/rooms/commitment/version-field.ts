import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/** The version that the reader of a form saw, as the hidden field carries it. */
export const VersionField = () => applyDecorators(IsString(), Matches(/^[1-9]\d{0,8}$/));

/** The token of a form; the guard checks it, the field must only be known. */
export const CsrfToken = () => applyDecorators(IsString(), MaxLength(200));
