DROP INDEX `bonuses_beneficiary_open_ix`;--> statement-breakpoint
CREATE INDEX `bonuses_beneficiary_open_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`currency`,`payable_at`,`amount_minor`) WHERE paid_at is null and reversed_at is null and payment_run_id is null;--> statement-breakpoint
ALTER TABLE `payment_runs` ADD `user_ids` text;