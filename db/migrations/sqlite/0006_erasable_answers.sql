-- Fingerprints of older versions were made without a key, so that a social security number could be guessed from them.
DELETE FROM idempotent_answers;--> statement-breakpoint
ALTER TABLE `idempotent_answers` ADD `person_hash` text;--> statement-breakpoint
CREATE INDEX `idempotent_answers_person_ix` ON `idempotent_answers` (`company_id`,`person_hash`);