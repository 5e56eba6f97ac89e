DROP INDEX `referral_codes_limited_ix`;--> statement-breakpoint
DROP INDEX `referral_codes_program_ix`;--> statement-breakpoint
CREATE INDEX `referral_codes_program_position_ix` ON `referral_codes` (`company_id`,`program_id`,`position`) WHERE program_id is not null;--> statement-breakpoint
CREATE INDEX `referral_codes_used_up_ix` ON `referral_codes` (`company_id`,`status`,`position`,`starts_at`,`expires_at`,`max_uses`,`used_count`) WHERE status = 'active' and max_uses is not null and used_count >= max_uses;--> statement-breakpoint
CREATE INDEX `referral_codes_used_up_uses_ix` ON `referral_codes` (`company_id`,`used_count`,`position`) WHERE status = 'active' and max_uses is not null and used_count >= max_uses;--> statement-breakpoint
CREATE INDEX `referral_codes_starting_ix` ON `referral_codes` (`company_id`,`starts_at`) WHERE status = 'active' and starts_at is not null;--> statement-breakpoint
CREATE INDEX `referral_codes_program_ix` ON `referral_codes` (`company_id`,`program_id`,`used_count`,`position`) WHERE program_id is not null;